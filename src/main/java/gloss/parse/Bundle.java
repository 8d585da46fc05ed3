package gloss.parse;

import gloss.content.ContentFile;
import gloss.model.Lock;
import gloss.parse.Draft.AnnotationDraft;
import gloss.parse.Draft.ArticleHeader;
import gloss.parse.Draft.CommitmentEntry;
import gloss.parse.Draft.CorrectionEntry;
import gloss.parse.Draft.Document;
import gloss.parse.Draft.Entry;
import gloss.parse.Draft.EventEntry;
import gloss.parse.Draft.IssueHeader;
import gloss.parse.Draft.MethodHeader;
import gloss.parse.Draft.PageHeader;
import gloss.parse.Draft.PersonHeader;
import gloss.parse.Draft.QuotationEntry;
import gloss.parse.Draft.SourceEntry;
import gloss.parse.Draft.TermEntry;
import gloss.parse.FileParser.Beside;
import gloss.parse.FileParser.Parsed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Files that are remembered together.
 *
 * @param texts what an editor wrote in the folder of one article, or one file from elsewhere
 * @param zone of times that are written without any
 */
record Bundle(List<ContentFile> texts, ZoneId zone) {

    Bundle {
        texts = List.copyOf(texts);
    }

    /** What came of each file, in their order. */
    record Read(List<Parsed<?>> files) {

        /** What the values of files hold. */
        static final List<Class<?>> HOLDS = List.of(
                Document.class,
                Entry.class,
                Beside.class,
                Lock.class,
                AnnotationDraft.class,
                ArticleHeader.class,
                MethodHeader.class,
                IssueHeader.class,
                PersonHeader.class,
                PageHeader.class,
                QuotationEntry.class,
                SourceEntry.class,
                CommitmentEntry.class,
                EventEntry.class,
                TermEntry.class,
                CorrectionEntry.class);

        Read {
            files = List.copyOf(files);
        }
    }

    /** All files in bundles, in the order in which each of these begins. */
    static List<Bundle> of(Collection<ContentFile> files, ZoneId zone) {
        Map<String, List<ContentFile>> together = new LinkedHashMap<>();
        for (ContentFile file : files) {
            String place = file.path().startsWith("content/articles/") ? file.folder() + "/" : file.path();
            together.computeIfAbsent(place, p -> new ArrayList<>()).add(file);
        }
        return together.values().stream().map(texts -> new Bundle(texts, zone)).toList();
    }

    Read read(Function<ContentFile, Parsed<?>> file) {
        List<Parsed<?>> each = new ArrayList<>();
        texts.forEach(text -> each.add(file.apply(text)));
        return new Read(each);
    }
}
