package dev.hourglass.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PowersOfTenTest {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Test
    void everySignificandIsThePowerCutOffTo128Bits() {
        for (int q = PowersOfTen.LEAST; q <= PowersOfTen.GREATEST; q++) {
            BigInteger significand = unsigned(PowersOfTen.high(q)).shiftLeft(64).add(unsigned(PowersOfTen.low(q)));
            assertEquals(128, significand.bitLength());
            int shift = 127 - PowersOfTen.binaryExponent(q);
            BigDecimal scale = shift >= 0 ? TWO.pow(shift) : BigDecimal.ONE.divide(TWO.pow(-shift));
            BigDecimal exact = BigDecimal.ONE.scaleByPowerOfTen(q).multiply(scale);
            BigDecimal lost = exact.subtract(new BigDecimal(significand));
            assertTrue(lost.signum() >= 0 && lost.compareTo(BigDecimal.ONE) < 0, "10^" + q + " loses " + lost);
            assertEquals(q >= 0 && q <= PowersOfTen.LAST_EXACT, lost.signum() == 0, "10^" + q + " is exact");
        }
    }

    @Test
    void addingOneNeverCarries() {
        for (int q = PowersOfTen.LEAST; q <= PowersOfTen.GREATEST; q++) {
            assertNotEquals(-1, PowersOfTen.low(q), "10^" + q);
        }
    }

    @Test
    void productsOfWordsAreUnsigned() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            long a = random.nextLong();
            long b = random.nextLong();
            assertEquals(unsigned(a).multiply(unsigned(b)).shiftRight(64).longValue(), PowersOfTen.multiplyHigh(a, b));
        }
    }

    private static BigInteger unsigned(long word) {
        return new BigInteger(Long.toUnsignedString(word));
    }
}
