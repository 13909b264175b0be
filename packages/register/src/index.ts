/**
 * What follows from a register.
 *
 * @since 0.1.0
 */
export {}
