import { useEffect, useState } from 'react'

const SHELL = 'gate-shell-1'
const LOOK_EVERY_MS = 1_000

/** Whether this page opens without a signal: all of it is kept (public/gate-sw.js). */
export function useReadiness(): boolean {
	const [isReady, setReady] = useState(false)
	useEffect(() => {
		navigator.serviceWorker?.register('/gate-sw.js', { scope: '/gate' }).catch(() => {})
		if (!('caches' in globalThis)) return
		const look = async () => {
			if (await caches.match('/gate', { cacheName: SHELL })) setReady(true)
		}
		const timer = setInterval(() => void look(), LOOK_EVERY_MS)
		void look()
		return () => clearInterval(timer)
	}, [])
	return isReady
}
