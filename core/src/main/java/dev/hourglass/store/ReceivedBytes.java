package dev.hourglass.store;

import dev.hourglass.file.FileSignature;
import dev.hourglass.json.TooManyValuesException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a model from a stream, kept as they arrive.
 *
 * <p>No more bytes are read than the model says it has, and one more to see that nothing follows: an endless stream is
 * refused there. The first bytes are checked before more are awaited. Memory is allocated as bytes arrive, never
 * because of a stated length, and models that would need more than the heap are refused: three times the model and 32
 * MB.
 */
final class ReceivedBytes implements StoredBytes {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final long most;
    private final List<byte[]> chunks = new ArrayList<>();
    private long size;
    private boolean ended;

    private ReceivedBytes(InputStream in) {
        this.in = in;
        this.most = ReadingLimit.ofStream(Runtime.getRuntime().maxMemory());
    }

    /**
     * Reads the bytes of one model from a stream, or as many as show that it is not one.
     *
     * @throws ModelFileException if bytes follow the model, or it is too large for the heap
     * @throws IOException        if the stream cannot be read
     */
    static ReceivedBytes of(InputStream in) throws IOException {
        ReceivedBytes bytes = new ReceivedBytes(in);
        bytes.receiveModel();
        return bytes;
    }

    private void receiveModel() throws IOException {
        receive(FileSignature.LENGTH);
        if (size < SafeTensorsHeader.LENGTH_BYTES) {
            return;
        }
        long header = copy(0, SafeTensorsHeader.LENGTH_BYTES).getLong();
        if (Long.compareUnsigned(header, SafeTensorsHeader.LONGEST) > 0) {
            return;
        }
        long dataBegin = SafeTensorsHeader.LENGTH_BYTES + header;
        receive(dataBegin);
        if (size >= dataBegin) {
            receiveData(dataBegin, copy(SafeTensorsHeader.LENGTH_BYTES, (int) header).array());
        }
    }

    private void receiveData(long dataBegin, byte[] header) throws IOException {
        while (true) {
            try {
                long data = SafeTensorsHeader.dataBytes(header, ReadingLimit.ofTexts(size, header.length));
                receive(Long.compareUnsigned(data, most) > 0 ? Long.MAX_VALUE : dataBegin + data + 1);
                if (size > dataBegin + data) {
                    throw ModelFileException.damaged(
                            "the header describes " + data + " bytes of numbers, but more follow it");
                }
                return;
            } catch (TooManyValuesException e) {
                // How much memory a header may take depends on the length of the whole file.
                if (ended) {
                    return;
                }
                receive(Math.min(2 * size, most));
                if (size == most && !ended) {
                    throw tooLarge(size + 1);
                }
            }
        }
    }

    /** Waits until there are so many bytes, or the stream ends. */
    private void receive(long count) throws IOException {
        if (count > most) {
            throw tooLarge(count);
        }
        while (!ended && size < count) {
            int at = (int) (size % CHUNK);
            if (at == 0) {
                chunks.add(new byte[CHUNK]);
            }
            int wanted = (int) Math.min(CHUNK - at, count - size);
            int come = in.readNBytes(chunks.get(chunks.size() - 1), at, wanted);
            size += come;
            ended = come < wanted;
        }
    }

    private static ModelFileException tooLarge(long count) {
        return ModelFileException.tooLarge(count, Runtime.getRuntime().maxMemory());
    }

    private ByteBuffer copy(long position, int count) {
        ByteBuffer copy = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (copy.hasRemaining()) {
            read(copy, position + copy.position());
        }
        return copy.flip();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(ByteBuffer into, long position) {
        if (position >= size) {
            return -1;
        }
        int at = (int) (position % CHUNK);
        int count = (int) Math.min(Math.min(into.remaining(), CHUNK - at), size - position);
        into.put(chunks.get((int) (position / CHUNK)), at, count);
        return count;
    }

    @Override
    public void close() {
        // Whoever gave the stream closes it.
    }
}
