import { useLocation } from '@remix-run/react'
import { useEffect, useState } from 'react'

/** Where the worker keeps what waits for a signal (public/sw-queue.js). */
const QUEUE = 'queue-1'

export interface KeptDraft {
	values: Readonly<Record<string, string>>
	photos: readonly File[]
}

async function readDraft(path: string): Promise<KeptDraft | null> {
	if (!('caches' in window) || !(await caches.has(QUEUE))) return null
	const kept = await (await caches.open(QUEUE)).match(`/queue${path}`)
	const form = await kept?.formData()
	if (!form) return null
	const text = (name: string) => String(form.get(name) ?? '')
	const photos = form.getAll('photos').filter((it): it is File => typeof it !== 'string' && it.size > 0)
	return { values: { stars: text('stars'), words: text('words') }, photos }
}

/** What this page said without a signal and the site has not taken; null for nothing. */
export function useKeptDraft(): KeptDraft | null {
	const { pathname } = useLocation()
	const [draft, setDraft] = useState<KeptDraft | null>(null)
	useEffect(() => {
		readDraft(pathname).then(setDraft, () => {})
	}, [pathname])
	return draft
}

/** Puts photos of a draft back where they were chosen. */
export function choosePhotos(form: HTMLFormElement, photos: readonly File[]): void {
	const field = form.elements.namedItem('photos')
	if (!(field instanceof HTMLInputElement) || photos.length === 0) return
	const chosen = new DataTransfer()
	for (const photo of photos) chosen.items.add(photo)
	field.files = chosen.files
}
