import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import {
	addPicture,
	arrangePictures,
	describePicture,
	type GalleryOutcome,
	readGallery,
} from '#app/features/galleries/change-gallery.server.ts'
import { GalleryEditor } from '#app/features/galleries/components/gallery-editor.tsx'
import { type GalleryReading, MOST_FORM_BYTES, readGalleryForm } from '#app/features/galleries/gallery-form.ts'
import { galleryText } from '#app/features/galleries/gallery-text.ts'
import { ListingHead } from '#app/features/selling/components/listing-head.tsx'
import { readUpload } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: galleryText[language].title, isPrivate: true }))

function idIn({ id = '' }: { id?: string }): number {
	if (!/^[1-9]\d{0,14}$/.test(id)) throw new Response(null, { status: 404 })
	return Number(id)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const gallery = await readGallery(office, seller, idIn(params))
	if (!gallery) throw new Response(null, { status: 404 })
	return { gallery }
}

type Args = [Parameters<typeof addPicture>[0], Parameters<typeof addPicture>[1], number]

function act([office, seller, listingId]: Args, { deed, bytes }: Extract<GalleryReading, { ok: true }>) {
	switch (deed.does) {
		case 'add':
			return addPicture(office, seller, {
				...{ listingId, altZh: deed.alt_zh, altEn: deed.alt_en },
				bytes: bytes ?? new Uint8Array(),
			})
		case 'describe':
			return describePicture(office, seller, { listingId, name: deed.name, altZh: deed.alt_zh, altEn: deed.alt_en })
		case 'earlier':
		case 'later':
		case 'first':
		case 'remove':
			return arrangePictures(office, seller, { listingId, name: deed.name, move: deed.does })
	}
}

type Values = Record<string, string>

const answer = (status: number, fault: string, values: Values) =>
	data({ fault, values: values.does === 'add' ? values : {} }, status)

/** What the page says of pictures that were not changed. */
function answerOf(outcome: Exclude<GalleryOutcome['outcome'], 'changed'>, values: Values) {
	switch (outcome) {
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'too-often':
			return answer(429, outcome, values)
		case 'too-many':
		case 'already-there':
			return answer(409, outcome, values)
		case 'not-a-picture':
		case 'too-many-pixels':
			return answer(400, outcome, values)
	}
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const listingId = idIn(params)
	const { form, isTooLarge } = await readUpload(request, MOST_FORM_BYTES)
	if (isTooLarge) return answer(413, 'too-large', enteredValues(form))
	const reading = await readGalleryForm(form)
	if (!reading.ok) return answer(400, reading.fault, reading.values)
	const { outcome } = await act([office, seller, listingId], reading)
	if (outcome === 'changed') throw redirect(`/seller/listings/${listingId}/pictures?saved=1`, 303)
	return answerOf(outcome, reading.values)
}

export default function ListingPictures() {
	const { gallery } = useLoaderData<typeof loader>()
	const given = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(galleryText)
	return (
		<>
			<ListingHead listing={gallery} />
			<p className="mb-4">
				<a href={`/seller/listings/${gallery.listingId}`} className="font-semibold text-hill hover:underline">
					{t.limits} →
				</a>
			</p>
			{given ? <Notice tone="error" title={t.faults[given.fault]} className="mb-4" /> : null}
			{!given && query.has('saved') ? <Notice tone="success" title={t.saved} className="mb-4" /> : null}
			<Section title={t.title} className="mt-2">
				<p className="mb-4 max-w-2xl text-soft">{t.lead}</p>
				<GalleryEditor pictures={gallery.pictures} entered={given?.values ?? {}} />
			</Section>
		</>
	)
}
