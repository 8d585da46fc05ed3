package gloss.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkersTest {

    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1_000).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void what_comes_of_things_is_in_their_order(int threads) {
        assertThat(Workers.of(threads).map(NUMBERS, n -> n * n))
                .containsExactlyElementsOf(NUMBERS.stream().map(n -> n * n).toList());
        assertThat(Workers.of(threads).map(List.<Integer>of(), n -> n)).isEmpty();
    }

    @Test
    void several_threads_work() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        List<String> names = Workers.of(4).map(NUMBERS, n -> {
            threads.add(Thread.currentThread());
            return Thread.currentThread().getName();
        });

        assertThat(names).hasSize(NUMBERS.size());
        assertThat(threads).hasSizeBetween(1, 4).doesNotContain(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void the_first_failure_in_the_order_of_the_things_is_told(int threads) {
        assertThatThrownBy(() -> Workers.of(threads).map(NUMBERS, n -> {
                    if (n % 100 == 7) {
                        throw new IllegalStateException("at " + n);
                    }
                    return n;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("at 7");
    }

    @Test
    void there_is_no_work_without_a_thread() {
        assertThatThrownBy(() -> Workers.of(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
