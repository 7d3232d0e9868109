import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { readForm } from '#app/features/accounts/read-form.ts'
import { PayoutTable } from '#app/features/settlement/components/payout-table.tsx'
import { Batch } from '#app/features/settlement/components/batch.tsx'
import { moveBatch } from '#app/features/settlement/move-batch.server.ts'
import { payoutNewsForm } from '#app/features/settlement/payout-news-form.ts'
import { readSettlement } from '#app/features/settlement/read-payouts.server.ts'
import { recordPayout } from '#app/features/settlement/record-payout.server.ts'
import { payoutWayText } from '#app/features/settlement/payout-way-text.ts'
import { settlementText } from '#app/features/settlement/settlement-text.ts'
import type { World } from '#app/platform/world.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: settlementText[language].settlement, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const settlement = await readSettlement(context.world, administrator)
	return data(settlement, { headers: { 'Cache-Control': 'no-store' } })
}

/** The fault that keeps news of a payout from being recorded, or null. */
async function record(world: World, administrator: Administrator, form: FormData): Promise<string | null> {
	const reading = readForm(payoutNewsForm, form)
	if (!reading.ok) return Object.values(reading.faults)[0] ?? 'payout'
	const { payout: payoutId, ...news } = reading.value
	const { outcome } = await recordPayout(world, administrator, { payoutId, ...news })
	return outcome === 'recorded' ? null : outcome
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const form = await request.formData()
	const deed = form.get('deed')
	if (deed === 'close' || deed === 'send') {
		const batchId = Number(/^\d{1,15}$/.exec(String(form.get('batch')))?.[0] ?? 0)
		await moveBatch(context.world, administrator, { batchId, move: deed })
		throw redirect('/admin/settlement')
	}
	const fault = await record(context.world, administrator, form)
	if (fault !== null) return data({ fault }, 400)
	throw redirect('/admin/settlement')
}

export default function Settlement() {
	const { batches, transfers } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(settlementText)
	const way = useText(payoutWayText)
	return (
		<>
			<PageHead title={t.settlement} lead={t.settlementLead} />
			{answer ? <Notice tone="error">{t.faults[answer.fault] ?? answer.fault}</Notice> : null}
			{batches.length === 0 ? <EmptyState title={t.noBatches}>{t.noBatchesLead}</EmptyState> : null}
			{batches.map((batch) => (
				<Batch key={batch.id} batch={batch} />
			))}
			{transfers.length === 0 ? null : (
				<Section title={way.transfers}>
					<p className="mb-3 text-sm text-soft">{way.transfersLead}</p>
					<PayoutTable payouts={transfers} namesSellers />
				</Section>
			)}
		</>
	)
}
