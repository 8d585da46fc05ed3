package gloss.parse;

import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's tables. It compiles the pattern of the line below a head anew for every text; what recognises tables keeps
 * nothing of a text, so here one serves all.
 */
final class Tables implements Parser.ParserExtension, Extension {

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder parser) {
        parser.paragraphPreProcessorFactory(new Once(TableParagraphPreProcessor.Factory()));
    }

    private static final class Once implements ParagraphPreProcessorFactory {

        private final ParagraphPreProcessorFactory factory;
        private volatile @Nullable ParagraphPreProcessor made;

        Once(ParagraphPreProcessorFactory factory) {
            this.factory = factory;
        }

        /** All texts have the same options. Two threads may make one each at first, which does no harm. */
        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            ParagraphPreProcessor known = made;
            if (known == null) {
                known = factory.apply(state);
                made = known;
            }
            return known;
        }

        @Override
        public boolean affectsGlobalScope() {
            return factory.affectsGlobalScope();
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return factory.getAfterDependents();
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return factory.getBeforeDependents();
        }
    }
}
