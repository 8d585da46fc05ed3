package gloss.render;

import gloss.model.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list of the site, cut into pages in the order in which a reader turns them: {@code sources.html}, {@code sources-2.html}. */
record Paged<T>(List<Slice<T>> slices) {

    /**
     * What stands on one page.
     *
     * @param label what the page is called among the others: {@code 2}, {@code November 2023}
     */
    record Slice<T>(Address address, String label, List<T> entries) {}

    /** One of the pages, by its number from 0. */
    record Turn(Paged<?> list, int at) {

        boolean isFirst() {
            return at == 0;
        }

        /** The numbers of the pages to which a page leads: the first, the one before, itself, the next, the last. */
        List<Integer> shown() {
            return IntStream.of(0, at - 1, at, at + 1, list.count() - 1)
                    .filter(one -> 0 <= one && one < list.count())
                    .sorted()
                    .distinct()
                    .boxed()
                    .toList();
        }
    }

    Paged {
        slices = List.copyOf(slices);
    }

    /** For a list that grows at its end: a page that is full is never touched again. */
    static <T> Paged<T> inOrder(Address first, List<T> all, int size) {
        List<Slice<T>> slices = new ArrayList<>();
        for (int i = 0; i == 0 || i * size < all.size(); i++) {
            slices.add(new Slice<>(
                    i == 0 ? first : numbered(first, i + 1),
                    String.valueOf(i + 1),
                    all.subList(i * size, Math.min(all.size(), (i + 1) * size))));
        }
        return new Paged<>(slices);
    }

    /**
     * For a list that grows at its beginning: the addresses count from its oldest end, so that what is new changes the first
     * page alone, which has what fills no page yet.
     *
     * @param rest the other pages have its address with a number
     */
    static <T> Paged<T> newestFirst(Address first, Address rest, List<T> all, int size) {
        int older = Math.max(0, (all.size() - 1) / size);
        List<Slice<T>> slices = new ArrayList<>();
        slices.add(new Slice<>(first, "1", all.subList(0, all.size() - older * size)));
        for (int number = older; number > 0; number--) {
            slices.add(new Slice<>(
                    numbered(rest, number),
                    String.valueOf(slices.size() + 1),
                    all.subList(all.size() - number * size, all.size() - (number - 1) * size)));
        }
        return new Paged<>(slices);
    }

    static Address numbered(Address page, int number) {
        return named(page, String.valueOf(number));
    }

    /** The page beside another one: {@code timeline-2023.html}. */
    static Address named(Address page, String name) {
        return Address.page(page.page().replaceAll("\\.html$", "-" + name + ".html"));
    }

    int count() {
        return slices.size();
    }

    Slice<T> first() {
        return slices.get(0);
    }

    Turn turn(int at) {
        return new Turn(this, at);
    }

    /** Where each entry stands that does not stand on the first page. */
    Map<Address, Address> moved(Function<T, Address> home) {
        return slices.stream()
                .skip(1)
                .flatMap(slice -> slice.entries().stream()
                        .map(home)
                        .map(nominal -> Map.entry(nominal, slice.address().at(nominal.fragment()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
