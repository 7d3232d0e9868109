import { PARCEL_DEEDS, type ParcelDeed } from '#app/features/logistics/parcel-done-text.ts'

const PARCEL = /^[A-Z]{2}\d{6,20}$/

const deedOf = (text: string | null): ParcelDeed | undefined => PARCEL_DEEDS.find((deed) => deed === text)

/** A path of this site to return to, with what a form did with the parcel to whose address it went; no known deed is sending it. */
export function withDone(path: string, form: FormData, sentTo: string): string {
	const number = new URL(sentTo).searchParams.get('q') ?? ''
	if (!PARCEL.test(number)) return path
	const url = new URL(path, 'https://here.invalid')
	url.searchParams.set('done', deedOf(String(form.get('deed'))) ?? 'shipped')
	url.searchParams.set('parcel', number)
	return url.pathname + url.search + url.hash
}

/** What an address says was done with a parcel; null for nothing. */
export function doneIn(query: URLSearchParams): { deed: ParcelDeed; number: string } | null {
	const [deed, number] = [deedOf(query.get('done')), query.get('parcel') ?? '']
	return deed && PARCEL.test(number) ? { deed, number } : null
}
