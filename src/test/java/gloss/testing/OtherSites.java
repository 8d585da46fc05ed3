package gloss.testing;

import gloss.content.ContentFile;
import gloss.content.Sections;
import gloss.content.SiteFiles;
import gloss.content.SiteReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Markdown of a site as a site of another generator: every article, issue, person and page with the same text, a title and
 * a plain template. What only Gloss understands is left out or stands there as text: notes, lists, citations.
 */
public final class OtherSites {

    private static final Pattern TITLE = Pattern.compile("(?m)^(?:headline|title|name):\\s*(.+?)\\s*$");
    private static final Pattern PAGE = Pattern.compile("content/(.+?)(?:/article)?\\.md");

    private OtherSites() {}

    /** Writes a site for Hugo. */
    public static void hugo(Path gloss, Path folder) throws IOException {
        write(folder, "config.toml", """
                baseURL = "http://127.0.0.1/"
                title = "Measured"
                disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
                """);
        write(folder, "layouts/_default/single.html", page("{{ .Title }}", "{{ .Content }}"));
        write(folder, "layouts/_default/list.html", page("{{ .Title }}", ""));
        write(folder, "layouts/index.html", page("{{ .Title }}", """
                {{ range first 20 (where .Site.RegularPages "Section" "articles") }}
                <p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>
                {{ end }}"""));
        pages(gloss, folder, "");
    }

    /** Writes a site for Eleventy. */
    public static void eleventy(Path gloss, Path folder) throws IOException {
        write(folder, "eleventy.config.cjs", """
                module.exports = () => ({
                  dir: { input: "content", includes: "../layouts", output: "_site" },
                  markdownTemplateEngine: false,
                });
                """);
        write(folder, "layouts/page.liquid", page("{{ title }}", "{{ content }}"));
        write(folder, "content/index.liquid", """
                ---
                layout: page.liquid
                title: Measured
                ---
                {% for page in collections.articles limit: 20 %}
                <p><a href="{{ page.url }}">{{ page.data.title }}</a></p>
                {% endfor %}
                """);
        write(folder, "content/articles/articles.json", "{\"tags\": \"articles\"}\n");
        pages(gloss, folder, "layout: page.liquid\n");
    }

    private static void pages(Path gloss, Path folder, String header) throws IOException {
        SiteFiles files = SiteReader.read(gloss).value();
        for (ContentFile file : files.texts().values()) {
            Matcher page = PAGE.matcher(file.path());
            if (page.matches() && !file.path().endsWith("/annotations.md")) {
                Sections sections = Sections.of(file).value();
                Matcher title = TITLE.matcher(sections.header());
                String name = title.find() ? title.group(1) : file.stem();
                String path = "content/" + page.group(1) + ".md";
                write(folder, path, "---\ntitle: " + name + "\n" + header + "---\n" + sections.prose());
            }
        }
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                </head>
                <body>
                <nav><a href="/">Home</a></nav>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(title, title, content);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
