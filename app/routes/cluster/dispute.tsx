import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { answerDispute } from '#app/features/disputes/answer-dispute.server.ts'
import { AnswerForm } from '#app/features/disputes/components/answer-form.tsx'
import { Bookings } from '#app/features/disputes/components/bookings.tsx'
import { DisputeFacts } from '#app/features/disputes/components/dispute-facts.tsx'
import { Proofs } from '#app/features/disputes/components/proofs.tsx'
import { WaitingRefunds } from '#app/features/disputes/components/waiting-refunds.tsx'
import { waitingRefundsText } from '#app/features/disputes/waiting-refunds-text.ts'
import { disputeText } from '#app/features/disputes/dispute-text.ts'
import { readDispute } from '#app/features/disputes/read-disputes.server.ts'
import { requireSettler } from '#app/features/settlement/require-settler.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Section, PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: disputeText[language].title, isPrivate: true }))

const idIn = (params: { id?: string }) => (/^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : 0)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	await requireSettler(context.world, administrator)
	const found = await readDispute(context.world, idIn(params))
	if (!found) throw new Response(disputeText[context.language].notHere, { status: 404 })
	return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	await requireSettler(context.world, administrator)
	const statement = String((await readFormData(request)).get('statement') ?? '')
	const by = `account:${administrator.account.accountId}`
	const answer = await answerDispute(context.world, idIn(params), { statement, by })
	switch (answer.outcome) {
		case 'answered':
			throw redirect(`/admin/disputes/${idIn(params)}`)
		case 'not-found':
			throw new Response(disputeText[context.language].notHere, { status: 404 })
		case 'no-statement':
			return data({ fault: 'no-statement' as const, statement }, 400)
		case 'refused':
			return data({ fault: answer.reason, statement }, 409)
	}
}

/** A dispute: what it is about, what shows that the buyer had what was paid for, and the answer to the bank. */
export default function Dispute() {
	const { dispute, order, lines, bookings, refunds, stopsRefunds, warnings, noAnswer, statement, evidence } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(disputeText)
	const w = useText(waitingRefundsText)
	return (
		<>
			<PageHead title={`${t.dispute} ${order.number}`} lead={t.says[dispute.status]} />
			<DisputeFacts dispute={dispute} totalMinor={order.totalMinor} warnings={warnings} />
			<Section title={t.proofs}>
				<p className="mb-3 text-sm text-soft">{t.proofsLead}</p>
				<Proofs lines={lines} currency={order.currency} />
			</Section>
			<Section title={t.answer} id="answer">
				<AnswerForm
					dispute={dispute}
					noAnswer={answer?.fault && answer.fault !== 'no-statement' ? answer.fault : noAnswer}
					statement={answer?.statement ?? statement}
					isTooShort={answer?.fault === 'no-statement'}
					evidence={evidence}
				/>
			</Section>
			<Section title={w.title}>
				<WaitingRefunds refunds={refunds} currency={dispute.currency} isHeld={stopsRefunds} />
			</Section>
			<Section title={t.bookings}>
				<Bookings bookings={bookings} currency={dispute.currency} />
			</Section>
		</>
	)
}
