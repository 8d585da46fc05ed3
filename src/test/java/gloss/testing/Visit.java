package gloss.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who reads pages from disk in a browser, and all that the browser complains of meanwhile. */
public final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    public Visit(Chromium chromium, NewContextOptions options) {
        this.context = chromium.browser().newContext(options);
    }

    public BrowserContext context() {
        return context;
    }

    public List<String> complaints() {
        return complaints;
    }

    public Page newPage() {
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add("lacks " + request.url()));
        return page;
    }

    /** A page of a built site, by its path: {@code search.html?q=xi}. */
    public Page open(Path site, String path) {
        Page page = newPage();
        page.navigate(site.toUri() + path);
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
