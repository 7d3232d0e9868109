import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'

const OURS_TO_SERVE = /^\/(files|assets|api|ical|webhooks)\/|\.[a-z0-9]{2,12}$/i

const isPlainClick = (event: MouseEvent) =>
	!event.defaultPrevented &&
	event.button === 0 &&
	![event.metaKey, event.ctrlKey, event.shiftKey, event.altKey].some(Boolean)

const asksForDocument = (link: HTMLAnchorElement) =>
	Boolean(link.target) || link.hasAttribute('download') || link.hasAttribute('data-document')

const isPageOfOurs = (url: URL) => url.origin === location.origin && !OURS_TO_SERVE.test(url.pathname)

const isWithinPage = (url: URL) =>
	url.hash !== '' && url.pathname === location.pathname && url.search === location.search

function plainTarget(event: MouseEvent): URL | null {
	// Without a signal the browser asks for the document, and what was kept of it is found.
	if (!navigator.onLine) return null
	const link = isPlainClick(event) && event.target instanceof Element ? event.target.closest('a') : null
	if (!link?.href || asksForDocument(link)) return null
	const url = new URL(link.href, location.href)
	return isPageOfOurs(url) && !isWithinPage(url) ? url : null
}

/**
 * Turns clicks on plain links into navigations within the page. Links stay <a> elements: they work without a script, and
 * the server draws them at a fraction of a router link's cost. `data-document` asks for a new document.
 */
export function useQuickLinks(): void {
	const navigate = useNavigate()
	useEffect(() => {
		const follow = (event: MouseEvent) => {
			const url = plainTarget(event)
			if (!url) return
			event.preventDefault()
			navigate(url.pathname + url.search + url.hash)
		}
		document.addEventListener('click', follow)
		return () => document.removeEventListener('click', follow)
	}, [navigate])
}
