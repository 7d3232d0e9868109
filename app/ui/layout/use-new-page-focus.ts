import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** A new page that came without a new document: reading and keys begin at its title, as they would in one. */
export function useNewPageFocus(): void {
	const { pathname } = useLocation()
	const shown = useRef(pathname)
	useEffect(() => {
		if (shown.current === pathname) return
		shown.current = pathname
		const title = document.querySelector<HTMLElement>('#page h1')
		if (!title) return
		title.tabIndex = -1
		title.focus({ preventScroll: true })
	}, [pathname])
}
