/** What a picture says of a forecast in expected values. */
export const EXPECTED_WORDS = "expected values, no interval";
