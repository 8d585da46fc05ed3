package gloss.annotate;

import gloss.annotate.ProseText.Block;
import gloss.model.Address;
import java.util.Set;

/**
 * Where a piece of prose was written, and where it will be read.
 *
 * @param links whether names in it may become links
 * @param subjects whom its pronouns may mean before anybody is named
 * @param page where a reader finds it
 * @param byBlock whether each of its blocks has a place of its own there
 * @param scope stands before the ids of these places, so that several texts can share a page
 */
record Setting(
        String file, String title, boolean links, Set<String> subjects, Address page, boolean byBlock, String scope) {

    Setting {
        subjects = Set.copyOf(subjects);
    }

    Setting(String file, String title, boolean links, Set<String> subjects, Address page, boolean byBlock) {
        this(file, title, links, subjects, page, byBlock, "");
    }

    Address place(Block block) {
        return byBlock ? page.at(block.top().id()) : page;
    }
}
