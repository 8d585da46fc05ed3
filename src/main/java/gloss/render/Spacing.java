package gloss.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps the marks of a picture from lying on each other. Places and distances are in percent of its width. */
final class Spacing {

    private Spacing() {}

    /**
     * Places at least {@code distance} apart and between 0 and 100, as near as can be to where they are wanted: those that
     * crowd share the shift, half to each side. If there is no room for so many, the distance is what there is room for.
     *
     * @param wanted in ascending order
     */
    static double[] apart(double[] wanted, double distance) {
        int many = wanted.length;
        double step = many < 2 ? distance : Math.min(distance, 100.0 / (many - 1));
        // With i steps taken off the i-th place, "at least a step apart" is "not descending": isotonic regression.
        List<double[]> groups = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            double[] group = {wanted[i] - i * step, 1};
            while (!groups.isEmpty() && groups.get(groups.size() - 1)[0] >= group[0]) {
                double[] before = groups.remove(groups.size() - 1);
                double members = before[1] + group[1];
                group = new double[] {(before[0] * before[1] + group[0] * group[1]) / members, members};
            }
            groups.add(group);
        }
        double[] places = new double[many];
        int i = 0;
        for (double[] group : groups) {
            double place = Math.max(0, Math.min(group[0], 100 - (many - 1) * step));
            for (int member = 0; member < group[1]; member++, i++) {
                places[i] = place + i * step;
            }
        }
        return places;
    }

    /**
     * The lane of each mark, from 0: the lowest in which it is {@code gap} away from the one before.
     *
     * @param starts in ascending order
     * @param ends of marks that have a length; otherwise the starts again
     */
    static int[] lanes(double[] starts, double[] ends, double gap) {
        int[] lanes = new int[starts.length];
        double[] taken = new double[starts.length];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < starts.length; i++) {
            while (starts[i] - taken[lanes[i]] < gap - 1e-9) {
                lanes[i]++;
            }
            taken[lanes[i]] = ends[i];
        }
        return lanes;
    }

    /** As SVG takes it: {@code 12.5%}. */
    static String percent(double value) {
        return number(2, value) + "%";
    }

    static String em(double value) {
        return number(4, value) + "em";
    }

    private static String number(int decimals, double value) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
