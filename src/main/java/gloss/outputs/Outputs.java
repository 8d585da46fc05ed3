package gloss.outputs;

import gloss.annotate.WovenSite;
import gloss.render.Output;
import java.util.List;

/** What every site has besides the pages that its content calls for. A new kind is a class, and a line here. */
public final class Outputs {

    private Outputs() {}

    public static List<Output> of(WovenSite woven) {
        return List.of(
                new HostHeaders(woven.site()),
                new Citations(woven.site()),
                new Annotations(woven),
                new SearchFiles(woven));
    }
}
