package gloss.serve;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be shown, and where.
 *
 * @param site the folder that holds {@code content/} and perhaps {@code templates/}
 * @param host the address to listen at; only {@code 127.0.0.1} is out of reach for other machines
 * @param port absent for the first free one from {@value #FIRST_PORT} on
 */
public record ServeRequest(Path site, String host, Optional<Integer> port, boolean withDrafts) {

    static final int FIRST_PORT = 4000;
}
