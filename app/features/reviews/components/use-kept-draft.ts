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

const isText = (field: unknown): field is HTMLTextAreaElement => field instanceof HTMLTextAreaElement

/** Puts a draft back into its form, where nothing else has been entered meanwhile. */
export function fillIn(form: HTMLFormElement, { values, photos }: KeptDraft): void {
	const [words, file] = [form.elements.namedItem('words'), form.elements.namedItem('photos')]
	if (isText(words) && words.value === words.defaultValue) words.value = values.words ?? ''
	const stars = [...form.querySelectorAll<HTMLInputElement>('[name="stars"]')]
	const isUntouched = stars.every(({ checked, defaultChecked }) => checked === defaultChecked)
	const chosen = stars.find(({ value }) => value === values.stars)
	if (isUntouched && chosen) chosen.checked = true
	if (file instanceof HTMLInputElement && file.files?.length === 0 && photos.length > 0) file.files = asList(photos)
}

function asList(photos: readonly File[]): FileList {
	const list = new DataTransfer()
	for (const photo of photos) list.items.add(photo)
	return list.files
}
