/** Pieces by line, of fields named 'qty-' and the line; -1 for what is no number. */
export const piecesIn = (values: Record<string, string>) =>
	new Map(
		Object.entries(values).flatMap(([name, value]) => {
			const lineId = Number(/^qty-(\d{1,15})$/.exec(name)?.[1] ?? 0)
			return lineId > 0 ? [[lineId, /^\d{1,6}$/.test(value) ? Number(value) : -1] as const] : []
		}),
	)
