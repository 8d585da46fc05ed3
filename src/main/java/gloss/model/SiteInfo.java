package gloss.model;

import gloss.diagnostic.Code;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code site.yml} says of the site as a whole.
 *
 * @param asOf the day up to which the site claims to be current
 * @param pageSize how many entries of a list stand on one page at most
 */
public record SiteInfo(
        String title,
        String tagline,
        Optional<String> baseUrl,
        Locale language,
        ZoneId timeZone,
        PartialDate asOf,
        String publisher,
        Licence textLicence,
        Map<Code, RuleLevel> rules,
        Search search,
        int pageSize) {

    public SiteInfo {
        rules = Map.copyOf(rules);
    }
}
