import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { ChangeAnswer, type Promised } from '#app/features/selling/components/in-the-way.tsx'
import { StockRow } from '#app/features/selling/components/stock-row.tsx'
import { readStock, setStock } from '#app/features/selling/set-stock.server.ts'
import { doHarvestDeed } from '#app/features/selling/set-harvest.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { stockForm } from '#app/features/selling/stock-form.ts'
import { stockText } from '#app/features/selling/stock-text.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: stockText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return { rows: await readStock(office, seller) }
}

interface Refused {
	values: Record<string, string>
	faults: Record<string, string>
	promised: Promised | null
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const form = await readFormData(request)
	const values = enteredValues(form)
	const refused = (parts: Partial<Refused>, status: number) =>
		data({ values, faults: {}, promised: null, ...parts } as Refused, status)
	const { deed = '' } = values
	if (deed === 'harvest' || deed === 'end-harvest') {
		const result = await doHarvestDeed(office, seller, values)
		if (result.outcome === 'not-found') throw new Response(null, { status: 404 })
		if (result.outcome === 'faults') return refused({ faults: result.faults }, 400)
		throw redirect(`/seller/stock?saved=${result.capacityId}#row-${result.capacityId}`)
	}
	const reading = readForm(stockForm, form)
	if (!reading.ok) return refused({ faults: reading.faults }, 400)
	const { row: capacityId, onHand, safetyStock } = reading.value
	const result = await setStock(office, seller, { capacityId, onHand, safetyStock })
	switch (result.outcome) {
		case 'set':
			throw redirect(`/seller/stock?saved=${capacityId}#row-${capacityId}`)
		case 'promised':
			return refused({ promised: { least: result.least, inTheWay: result.inTheWay } }, 409)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

export default function SellerStock() {
	const { rows } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(stockText)
	const enteredIn = (capacityId: number) => (answer && Number(answer.values.row) === capacityId ? answer.values : null)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<ChangeAnswer promised={answer?.promised ?? null} isSaved={!answer && query.has('saved')} words={t} />
			{rows.length === 0 ? <EmptyState title={t.none}>{t.noneLead}</EmptyState> : null}
			{rows.length > 0 ? (
				<Card flush>
					<ul className="divide-y divide-line">
						{rows.map((row) => {
							const entered = enteredIn(row.capacityId)
							return (
								<StockRow
									key={row.capacityId}
									row={row}
									entered={entered}
									faults={entered ? (answer?.faults ?? {}) : {}}
								/>
							)
						})}
					</ul>
				</Card>
			) : null}
		</>
	)
}
