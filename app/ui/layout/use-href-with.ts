import { useLocation } from '@remix-run/react'

/** What says in an address how its page is to look. */
const LOOKS = ['light', 'pictures', 'scheme']

/** The same page with `name` set in its address, everything else kept. */
export function useHrefWith() {
	const { pathname, search } = useLocation()
	return (name: string, value: string) => {
		const kept = new URLSearchParams(search)
		for (const look of LOOKS) kept.delete(look)
		kept.set(name, value)
		return `${pathname}?${kept}`
	}
}
