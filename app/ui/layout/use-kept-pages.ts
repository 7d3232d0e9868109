import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Pages of one's own are always kept; others only where the line has room for them. */
const OWN = /^\/(orders|vouchers)\//

interface Line {
	connection?: { saveData?: boolean; effectiveType?: string }
}

const hasRoom = ({ connection }: Line) => !connection?.saveData && /^(4g)?$/.test(connection?.effectiveType ?? '')

/** Starts what keeps pages for times without a signal (public/sw.js), and tells it of pages that were not asked for as documents. */
export function useKeptPages(): void {
	const { pathname, search } = useLocation()
	const first = useRef(true)
	useEffect(() => {
		// All its parts are of one version: none comes from the browser's own memory of an hour ago.
		navigator.serviceWorker?.register('/sw.js', { updateViaCache: 'none' }).catch(() => {})
	}, [])
	useEffect(() => {
		const keeper = navigator.serviceWorker?.controller
		// The first page of all was read before anybody kept pages.
		if (first.current && keeper) {
			first.current = false
			return
		}
		first.current = false
		const tell = (to: ServiceWorker | null | undefined) => to?.postMessage({ keep: pathname + search })
		if (!OWN.test(pathname) && !hasRoom(navigator as Line)) return
		if (keeper) tell(keeper)
		else void navigator.serviceWorker?.ready.then(({ active }) => tell(active))
	}, [pathname, search])
}
