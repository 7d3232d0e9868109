/** A difference with its sign; what is nothing once it is rounded has none. The number is told of its size alone. */
export function withSign(value: number, told: (size: number) => string): string {
	const size = told(Math.abs(value))
	if (!/[1-9]/.test(size)) return size
	return `${value < 0 ? '−' : '+'}${size}`
}

/** A difference to so many decimals with its sign. */
export const signed = (value: number, decimals: number): string => withSign(value, (size) => size.toFixed(decimals))
