import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { addressesText } from '#app/features/addresses/addresses-text.ts'
import { AddressList } from '#app/features/addresses/components/address-list.tsx'
import { readAddresses } from '#app/features/addresses/read-addresses.server.ts'
import { makeDefault, removeAddress } from '#app/features/addresses/save-address.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: addressesText[language].title, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
	const buyer = await requireBuyer(context.world, request)
	const isSaved = new URL(request.url).searchParams.has('saved')
	return { addresses: await readAddresses(context.world, buyer), isSaved }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { world } = context
	const buyer = await requireBuyer(world, request)
	const form = await readFormData(request)
	const id = /^[1-9]\d{0,14}$/.exec(String(form.get('id')))?.[0]
	if (id && form.get('deed') === 'default') await makeDefault(world, buyer, Number(id))
	if (id && form.get('deed') === 'remove') await removeAddress(world, buyer, Number(id))
	throw redirect('/account/addresses', 303)
}

export default function Addresses() {
	const { addresses, isSaved } = useLoaderData<typeof loader>()
	const t = useText(addressesText)
	return (
		<Page width="text">
			<PageHead title={t.title} lead={t.lead} />
			{isSaved ? (
				<Notice tone="success" className="mb-4">
					{t.saved}
				</Notice>
			) : null}
			<AddressList addresses={addresses} />
		</Page>
	)
}
