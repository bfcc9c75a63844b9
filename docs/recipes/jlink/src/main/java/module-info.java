/** A program that encodes tables. Requiring the vector module puts it into the image and switches it on. */
module example.encode {
    requires dev.hourglass.core;
    requires jdk.incubator.vector;
}
