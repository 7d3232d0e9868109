import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { GoodsRules } from '#app/features/tracing/components/goods-rules.tsx'
import { readGoodsForm } from '#app/features/tracing/goods-form.ts'
import { goodsText } from '#app/features/tracing/goods-text.ts'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { readTraceRules, setTraceRules } from '#app/features/tracing/set-trace-rules.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: goodsText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return { goods: await readTraceRules(office, seller) }
}

export async function action({ request, context: { world } }: ActionFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	const values = enteredValues(await readFormData(request))
	const rules = readGoodsForm(values)
	if (!rules) return data({ values, problem: 'form' }, 400)
	const { outcome } = await setTraceRules(office, seller, rules)
	if (outcome === 'set') throw redirect('/seller/lots/goods?saved=1', 303)
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	return data({ values, problem: outcome as string }, 409)
}

export default function TracedGoods() {
	const { goods } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(goodsText)
	const lots = useText(lotsText)
	return (
		<>
			<Breadcrumb trail={[{ label: lots.title, href: '/seller/lots' }, { label: t.title }]} />
			<PageHead title={t.title} lead={t.lead} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{t.faults[answer.problem]}
				</Notice>
			) : null}
			{!answer && query.has('saved') ? (
				<Notice tone="success" className="mb-4">
					{t.saved}
				</Notice>
			) : null}
			{goods.length === 0 ? <EmptyState title={t.none} /> : null}
			<div className="grid gap-4">
				{goods.map((it) => (
					<GoodsRules
						key={it.id}
						goods={it}
						values={answer && Number(answer.values.listing) === it.id ? answer.values : null}
					/>
				))}
			</div>
		</>
	)
}
