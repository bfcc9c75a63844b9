package dev.hourglass.export;

/** Numbers and texts out of constants: an initializer of an array may not be long. */
final class JavaTextSource {
    /** Numbers out of texts: an array's initializer may not be long. */
    static final String NUMBERS = """
            /** Numbers of float32 out of texts in base 64. */
            private static float[] floats(String... parts) {
                java.nio.ByteBuffer bytes = bytes(parts);
                float[] numbers = new float[bytes.remaining() / 4];
                bytes.asFloatBuffer().get(numbers);
                return numbers;
            }

            /** Numbers of float64 out of texts in base 64. */
            private static double[] doubles(String... parts) {
                java.nio.ByteBuffer bytes = bytes(parts);
                double[] numbers = new double[bytes.remaining() / 8];
                bytes.asDoubleBuffer().get(numbers);
                return numbers;
            }

            private static java.nio.ByteBuffer bytes(String... parts) {
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
                for (String part : parts) {
                    byte[] some = java.util.Base64.getDecoder().decode(part);
                    out.write(some, 0, some.length);
                }
                return java.nio.ByteBuffer.wrap(out.toByteArray()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            }

            /** Texts out of one, which begins with what stands between them. */
            private static String[] texts(String... parts) {
                String all = String.join("", parts);
                java.util.List<String> texts = new java.util.ArrayList<>();
                int at = 0;
                while (at < all.length()) {
                    int end = all.indexOf(all.charAt(0), at + 1);
                    texts.add(all.substring(at + 1, end < 0 ? all.length() : end));
                    at = end < 0 ? all.length() : end;
                }
                return texts.toArray(new String[0]);
            }
            """;

    private JavaTextSource() {
    }
}
