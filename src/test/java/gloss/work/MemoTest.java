package gloss.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemoTest {

    private final Memo memo = new Memo();
    private int made;

    private record Key(String name) {}

    @Test
    void a_value_is_made_once_for_as_long_as_every_round_asks_for_it() {
        for (int round = 0; round < 3; round++) {
            assertThat(value("a")).isEqualTo("a1");
            memo.turn();
        }
    }

    @Test
    void a_value_that_a_whole_round_did_not_ask_for_is_forgotten() {
        value("a");
        memo.turn();
        memo.turn();

        assertThat(value("a")).isEqualTo("a2");
    }

    @Test
    void making_a_value_may_ask_for_others() {
        String outer = memo.of(new Key("outer"), String.class, () -> value("a") + value("b"));

        assertThat(outer).isEqualTo("a1b2");
        assertThat(value("b")).isEqualTo("b2");
    }

    @Test
    void one_that_remembers_nothing_makes_a_value_whenever_it_is_asked() {
        Memo none = Memo.none(Store.NONE);

        assertThat(none.of(new Key("a"), Integer.class, () -> ++made)).isEqualTo(1);
        assertThat(none.of(new Key("a"), Integer.class, () -> ++made)).isEqualTo(2);
    }

    @Test
    void what_is_lazy_is_made_when_it_is_first_asked_for_and_only_then() {
        Lazy<Integer> lazy = new Lazy<>(() -> ++made);

        assertThat(made).isZero();
        assertThat(lazy.get()).isEqualTo(1);
        assertThat(lazy.get()).isEqualTo(1);
    }

    private String value(String name) {
        return memo.of(new Key(name), String.class, () -> name + ++made);
    }
}
