import { parcelDeedOf, SHOWN_PARCEL } from '#app/features/logistics/parcel-done-text.ts'

/** A path of this site to return to, with what a form did with the parcel to whose address it went; no known deed is sending it. */
export function withDone(path: string, form: FormData, sentTo: string): string {
	const number = new URL(sentTo).searchParams.get('q') ?? ''
	if (!SHOWN_PARCEL.test(number)) return path
	const url = new URL(path, 'https://here.invalid')
	url.searchParams.set('done', parcelDeedOf(String(form.get('deed'))) ?? 'shipped')
	url.searchParams.set('parcel', number)
	return url.pathname + url.search + url.hash
}
