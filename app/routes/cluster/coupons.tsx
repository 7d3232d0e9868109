import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { NewCoupon } from '#app/features/promotions/components/new-coupon.tsx'
import { ReductionList } from '#app/features/promotions/components/reduction-list.tsx'
import { endReduction } from '#app/features/promotions/end-reduction.server.ts'
import { makeCoupon } from '#app/features/promotions/make-coupon.server.ts'
import { readCouponForm } from '#app/features/promotions/promotion-form.ts'
import { promotionsText } from '#app/features/promotions/promotions-text.ts'
import { readPlatformCoupons } from '#app/features/promotions/read-promotions.server.ts'
import { platformOwner } from '#app/features/promotions/reduction-owner.ts'
import { requireSettler } from '#app/features/settlement/require-settler.server.ts'
import { readFormData, type RequestContext } from '#app/platform/http.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

const PATH = '/admin/coupons'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: promotionsText[language].platformTitle, isPrivate: true }))

async function ownerOf(request: Request, { world }: RequestContext) {
	const administrator = await requireAdministrator(world, request)
	await requireSettler(world, administrator)
	return platformOwner(administrator)
}

export async function loader({ request, context }: LoaderFunctionArgs) {
	await ownerOf(request, context)
	const wasMade = new URL(request.url).searchParams.has('made')
	return { ...(await readPlatformCoupons(context.world)), wasMade }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { world } = context
	const owner = await ownerOf(request, context)
	const values = enteredValues(await readFormData(request))
	if (values.intent === 'end') {
		const id = /^[1-9]\d{0,14}$/.test(values.id ?? '') ? Number(values.id) : 0
		const { outcome } = await endReduction(world, owner, { kind: 'coupon', id })
		if (outcome === 'not-found') throw new Response(null, { status: 404 })
		throw redirect(PATH, 303)
	}
	const reading = readCouponForm(values)
	if (!reading.ok) return data({ values, faults: reading.faults }, 400)
	const { outcome } = await makeCoupon(world, owner, reading.coupon)
	if (outcome === 'code-taken') return data({ values, faults: { code: 'taken' } }, 409)
	throw redirect(`${PATH}?made=1`, 303)
}

const EMPTY = { values: {}, faults: {} }

/** Where an administrator makes and ends the coupons that the platform pays for. */
export default function PlatformCoupons() {
	const { coupons, now, wasMade } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(promotionsText)
	return (
		<>
			<PageHead title={t.platformTitle} lead={t.platformLead} />
			{answer ? <Notice tone="error" title={t.notTaken} className="mb-4" /> : null}
			{wasMade && !answer ? <Notice tone="success" title={t.made} className="mb-4" /> : null}
			<div key={coupons.length} className="grid gap-5">
				<Card flush>
					<h2 className="border-b border-line px-4 py-2.5 text-xl">{t.running}</h2>
					{coupons.length === 0 ? <p className="p-4 text-soft">{t.noCoupons}</p> : null}
					<ReductionList reductions={coupons} now={now} />
				</Card>
				<NewCoupon state={answer ?? EMPTY} />
			</div>
		</>
	)
}
