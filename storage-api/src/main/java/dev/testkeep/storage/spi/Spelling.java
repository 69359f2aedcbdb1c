package dev.testkeep.storage.spi;

/** Guesses what a misspelt name should have been. */
final class Spelling {

    private Spelling() {}

    /** Whether at most one letter in three has to be inserted, left out or replaced to make one name of the other. */
    static boolean isSimilar(String name, String other) {
        return distance(name, other) <= Math.min(name.length(), other.length()) / 3;
    }

    /** Levenshtein's, row by row. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }
}
