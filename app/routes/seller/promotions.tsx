import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { type FormState, PromotionFields } from '#app/features/promotions/components/reduction-fields.tsx'
import { NewCoupon } from '#app/features/promotions/components/new-coupon.tsx'
import { ReductionList } from '#app/features/promotions/components/reduction-list.tsx'
import { endReduction } from '#app/features/promotions/end-reduction.server.ts'
import { makeCoupon } from '#app/features/promotions/make-coupon.server.ts'
import { makePromotion } from '#app/features/promotions/make-promotion.server.ts'
import { readCouponForm, readPromotionForm } from '#app/features/promotions/promotion-form.ts'
import { promotionsText } from '#app/features/promotions/promotions-text.ts'
import { readPromotions } from '#app/features/promotions/read-promotions.server.ts'
import { sellerOwner } from '#app/features/promotions/reduction-owner.ts'
import { readFormData } from '#app/platform/http.ts'
import type { World } from '#app/platform/world.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Values = Record<string, string>

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: promotionsText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const wasMade = new URL(request.url).searchParams.has('made')
	return { ...(await readPromotions(office, seller)), wasMade }
}

const refuse = (form: 'coupon' | 'promotion', values: Values, faults: Values, status = 400) =>
	data({ form, values, faults }, status)

async function coupon(office: World, seller: Seller, values: Values) {
	const reading = readCouponForm(values)
	if (!reading.ok) return refuse('coupon', values, reading.faults)
	const { outcome } = await makeCoupon(office, sellerOwner(seller), reading.coupon)
	if (outcome === 'code-taken') return refuse('coupon', values, { code: 'taken' })
	throw redirect('/seller/promotions?made=1', 303)
}

async function promotion(office: World, seller: Seller, values: Values) {
	const reading = readPromotionForm(values)
	if (!reading.ok) return refuse('promotion', values, reading.faults)
	const { outcome } = await makePromotion(office, seller, reading.promotion)
	if (outcome === 'not-found') return refuse('promotion', values, { listing: 'listing' }, 409)
	throw redirect('/seller/promotions?made=1', 303)
}

async function end(office: World, seller: Seller, { kind, id }: Values) {
	if ((kind !== 'coupon' && kind !== 'promotion') || !/^[1-9]\d{0,14}$/.test(id ?? '')) {
		throw new Response(null, { status: 400 })
	}
	const { outcome } = await endReduction(office, sellerOwner(seller), { kind, id: Number(id) })
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	throw redirect('/seller/promotions', 303)
}

export async function action({ request, context: { world } }: ActionFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const values = enteredValues(await readFormData(request))
	switch (values.intent) {
		case 'coupon':
			return coupon(office, seller, values)
		case 'promotion':
			return promotion(office, seller, values)
		case 'end':
			return end(office, seller, values)
		default:
			throw new Response(null, { status: 400 })
	}
}

const EMPTY: FormState = { values: {}, faults: {} }

export default function SellerPromotions() {
	const { reductions, listings, now, wasMade } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(promotionsText)
	const language = useLanguage()
	const stateOf = (form: 'coupon' | 'promotion') => (answer?.form === form ? answer : EMPTY)
	const choices = listings
		.filter(({ kind }) => kind !== 'package')
		.map((it) => ({ value: String(it.id), label: language === 'zh' ? it.titleZh : it.titleEn }))
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{answer ? <Notice tone="error" title={t.notTaken} className="mb-4" /> : null}
			{wasMade && !answer ? <Notice tone="success" title={t.made} className="mb-4" /> : null}
			{/* Made: the forms begin anew, so that what was made is not sent twice. */}
			<div key={reductions.length} className="grid gap-5">
				<Card flush>
					<h2 className="border-b border-line px-4 py-2.5 text-xl">{t.running}</h2>
					{reductions.length === 0 ? <p className="p-4 text-soft">{t.none}</p> : null}
					<ReductionList reductions={reductions} now={now} />
				</Card>
				<Card>
					<h2 className="mb-3 text-xl">{t.newPromotion}</h2>
					<Form method="post" noValidate className="grid gap-4">
						<PromotionFields state={stateOf('promotion')} listings={choices} />
						<Button name="intent" value="promotion" className="justify-self-start">
							{t.make}
						</Button>
					</Form>
				</Card>
				<NewCoupon state={stateOf('coupon')} />
			</div>
		</>
	)
}
