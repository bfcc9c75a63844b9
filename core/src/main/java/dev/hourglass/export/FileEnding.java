package dev.hourglass.export;

/** What names of files end in, in capital letters or small ones, as file systems of some users make no difference. */
final class FileEnding {
    private FileEnding() {
    }

    /** {@return whether a name ends so} */
    static boolean isOf(String name, String ending) {
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
    }
}
