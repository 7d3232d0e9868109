/** Closeness 0-1 of a value to a reference, 1 - |x - ref| / max(|x|, |ref|), at least 0; two zeros agree. */
export function closenessShare(value: number, reference: number): number {
	const largest = Math.max(Math.abs(value), Math.abs(reference))
	return largest === 0 ? 1 : Math.max(0, 1 - Math.abs(value - reference) / largest)
}

/** Accuracy 0-1: share of rows that pass the domain rules, times the closeness to a reference where there is one; without rows nothing is wrong. */
export function accuracyShare(
	rows: Readonly<{ passed: number; checked: number }>,
	reference?: Readonly<{ value: number; reference: number }>,
): number {
	const passing = rows.checked === 0 ? 1 : rows.passed / rows.checked
	return reference ? passing * closenessShare(reference.value, reference.reference) : passing
}
