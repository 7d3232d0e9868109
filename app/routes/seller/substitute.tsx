import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { withdrawOffer } from '#app/features/substitutions/answer-offer.server.ts'
import { OfferDesk } from '#app/features/substitutions/components/offer-desk.tsx'
import { offerForm } from '#app/features/substitutions/offer-form.ts'
import { offerSubstitute } from '#app/features/substitutions/offer-substitute.server.ts'
import { readOffers } from '#app/features/substitutions/read-offers.server.ts'
import { substitutesText } from '#app/features/substitutions/substitutes-text.ts'
import { readFormData } from '#app/platform/http.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: substitutesText[language].seller.title, isPrivate: true }))

const idOf = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const page = await readOffers(officeOf(context.world, seller), seller, idOf(params.id))
	if (!page) throw new Response(null, { status: 404 })
	return page
}

export async function action({ request, params, context: { world } }: ActionFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const parsed = offerForm.safeParse(Object.fromEntries(await readFormData(request)))
	if (!parsed.success) throw new Response(null, { status: 400 })
	const sellerOrderId = idOf(params.id)
	const form = parsed.data
	const result =
		form.deed === 'withdraw'
			? await withdrawOffer(office, seller, { sellerOrderId, id: form.offer })
			: await offerSubstitute(office, seller, {
					...{ sellerOrderId, lineId: form.line, variantId: form.variant, words: form.words },
				})
	switch (result.outcome) {
		case 'offered':
		case 'done':
			throw redirect(`/seller/orders/${sellerOrderId}/substitute`, 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'refused':
			return data({ problem: result.problem }, 409)
	}
}

export default function SellerSubstitute() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { seller: t } = useText(substitutesText)
	const trail = [{ label: page.orderNumber, href: `/seller/orders/${page.sellerOrderId}` }, { label: t.title }]
	return (
		<>
			<Breadcrumb trail={trail} />
			<PageHead title={t.title} lead={t.lead} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{t.problems[answer.problem]}
				</Notice>
			) : null}
			<OfferDesk {...page} />
		</>
	)
}
