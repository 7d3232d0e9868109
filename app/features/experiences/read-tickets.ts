const MOST_TICKETS = 99

/** How many of each kind of ticket a form asks for; what is no number, or none, is left out. */
export function readTickets(
	values: Readonly<Record<string, string>>,
	units: readonly { id: number }[],
): { unitTypeId: number; qty: number }[] {
	return units.flatMap(({ id }) => {
		const text = (values[`unit-${id}`] ?? '').trim()
		const qty = /^\d{1,2}$/.test(text) ? Number(text) : 0
		return qty > 0 && qty <= MOST_TICKETS ? [{ unitTypeId: id, qty }] : []
	})
}
