package gloss.model;

import gloss.diagnostic.Code;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code site.yml} says of the site as a whole. {@code asOf} is the day up to which the site claims to be current. */
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
        Search search) {

    public SiteInfo {
        rules = Map.copyOf(rules);
    }
}
