/** The id in an address; what is none is not found. */
export function idIn({ id = '' }: { id?: string }): number {
	if (!/^[1-9]\d{0,14}$/.test(id)) throw new Response(null, { status: 404 })
	return Number(id)
}
