import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isPhone } from '#app/domain/accounts/phone.ts'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { addressForm } from '#app/features/addresses/address-form.ts'
import { addressesText } from '#app/features/addresses/addresses-text.ts'
import { AddressEditor } from '#app/features/addresses/components/address-editor.tsx'
import { readAddressTexts, readPlaceChoice } from '#app/features/addresses/read-addresses.server.ts'
import { saveAddress } from '#app/features/addresses/save-address.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: addressesText[language].editTitle, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** 'new' is null; what is no id is nobody's address. */
function idIn(text: string | undefined): number | null {
	if (text === 'new') return null
	if (!text || !/^[1-9]\d{0,14}$/.test(text)) throw new Response(null, { status: 404 })
	return Number(text)
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { world, language } = context
	const buyer = await requireBuyer(world, request)
	const id = idIn(params.id)
	const values =
		id === null
			? { name: buyer.name, phone: isPhone(buyer.phone ?? '') ? (buyer.phone ?? '') : '' }
			: await readAddressTexts(world, buyer, id)
	if (!values) throw new Response(null, { status: 404 })
	return { isNew: id === null, values, place: await readPlaceChoice(world, language, values) }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const { world, language } = context
	const buyer = await requireBuyer(world, request)
	const id = idIn(params.id)
	const form = await readFormData(request)
	const values = enteredValues(form)
	const place = await readPlaceChoice(world, language, values)
	const again = (status: number, faults: Record<string, string>, isFull = false) =>
		data({ values, place, faults, isFull }, status)
	if (values.intent !== 'save') return again(200, {})
	const reading = readForm(addressForm, form)
	const region = place.isComplete ? place.regionCode : null
	if (!reading.ok || region === null) {
		return again(400, { ...(region === null && { region: 'region' }), ...(reading.ok ? {} : reading.faults) })
	}
	const { outcome } = await saveAddress(world, buyer, { ...reading.value, regionCode: region, id })
	switch (outcome) {
		case 'saved':
			throw redirect('/account/addresses?saved=1', 303)
		case 'full':
			return again(409, {}, true)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

export default function Address() {
	const first = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(addressesText)
	const { values, place } = answer ?? first
	return (
		<Page width="text">
			<PageHead title={first.isNew ? t.addTitle : t.editTitle} />
			<AddressEditor {...{ values, place }} faults={answer?.faults ?? {}} isFull={answer?.isFull ?? false} />
		</Page>
	)
}
