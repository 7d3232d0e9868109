/** The lists of the transfer desk, in the order they are shown. */
export const DESK_LISTS = ['awaited', 'unmatched', 'refunds'] as const
export type DeskList = (typeof DESK_LISTS)[number]

/** A page of each list, from 1. */
export type DeskPages = Record<DeskList, number>

/** The page of each list that an address asks for; what is no number is the first. */
export function readDeskPages(read: (name: string) => string | null): DeskPages {
	const pageOf = (list: DeskList) => {
		const text = read(list) ?? ''
		return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1
	}
	return { awaited: pageOf('awaited'), unmatched: pageOf('unmatched'), refunds: pageOf('refunds') }
}

/** The address of another page of one list; the others stay where they are. */
export function deskHref(pages: DeskPages, list: DeskList, page: number): string {
	const query = new URLSearchParams()
	for (const name of DESK_LISTS) {
		const at = name === list ? page : pages[name]
		if (at > 1) query.set(name, String(at))
	}
	const search = query.toString()
	return `/admin/transfers${search ? `?${search}` : ''}#${list}`
}
