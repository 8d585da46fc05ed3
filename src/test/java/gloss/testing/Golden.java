package gloss.testing;

/** Whether expected files are compared or, with {@code -Dgolden=rewrite}, written anew for somebody to read the diff. */
public final class Golden {

    public static final boolean REWRITE = rewrite();

    private Golden() {}

    private static boolean rewrite() {
        boolean asked = "rewrite".equals(System.getProperty("golden"));
        if (asked && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("expected files are not rewritten in CI");
        }
        return asked;
    }
}
