import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireGateKeeper } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { RecentEntries } from '#app/features/gate/components/recent-entries.tsx'
import { gateOfficeText } from '#app/features/gate/gate-office-text.ts'
import { readGate } from '#app/features/gate/read-gate-office.server.ts'
import { GateAnswer } from '#app/features/vouchers/components/gate-answer.tsx'
import { redeemVoucher } from '#app/features/vouchers/redeem-voucher.server.ts'
import { reverseRedemption } from '#app/features/vouchers/reverse-redemption.server.ts'
import { scanForm } from '#app/features/vouchers/scan-form.ts'
import { vouchersText } from '#app/features/vouchers/vouchers-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { QuantityField } from '#app/ui/kit/quantity-field.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: vouchersText[language].checkIn, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const keeper = await requireGateKeeper(context.world, request)
	const office = officeOf(context.world, keeper)
	return { scanId: office.newId(), ...(await readGate(office, keeper)) }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const keeper = await requireGateKeeper(context.world, request)
	const office = officeOf(context.world, keeper)
	const form = await request.formData()
	const undo = form.get('undo')
	if (typeof undo === 'string') {
		const { outcome } = await reverseRedemption(office, keeper, undo)
		return data({ undo: outcome }, outcome === 'reversed' ? 200 : 409)
	}
	const values = enteredValues(form)
	const reading = readForm(scanForm, form)
	if (!reading.ok) return data({ reason: 'input', guest: null, values } as const, 400)
	const { code: text, qty, scanId } = reading.value
	const result = await redeemVoucher(office, keeper, { text, qty, scanId, device: 'web' })
	switch (result.outcome) {
		case 'let-in':
			return data({ reason: null, guest: result.guest, values: {} as Record<string, string> })
		case 'refused':
			return data({ reason: result.reason, guest: result.guest, values }, 409)
		case 'unreadable':
		case 'bad-signature':
		case 'unknown':
			return data({ reason: result.outcome, guest: null, values }, 400)
	}
}

function UndoAnswer({ outcome }: { outcome: 'reversed' | 'too-late' | 'not-found' }) {
	const t = useText(gateOfficeText)
	const isDone = outcome === 'reversed'
	return (
		<Notice tone={isDone ? 'success' : 'warn'} title={isDone ? t.undone : t.undoFaults[outcome]} className="mb-4" />
	)
}

export default function CheckIn() {
	const { scanId, recent, minutes, openCases } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(vouchersText)
	const atGate = useText(gateOfficeText)
	const judged = answer && 'reason' in answer ? answer : null
	return (
		<div className="max-w-xl">
			<PageHead title={t.checkIn} lead={t.checkInLead} />
			{openCases > 0 ? (
				<Notice tone="warn" title={atGate.openCases(openCases)} className="mb-4">
					<a href="/seller/check-in/cases">{atGate.cases}</a>
				</Notice>
			) : null}
			{judged ? <GateAnswer reason={judged.reason} guest={judged.guest} /> : null}
			{answer && 'undo' in answer ? <UndoAnswer outcome={answer.undo} /> : null}
			<Form method="post" className="grid gap-4" key={scanId}>
				<input type="hidden" name="scanId" value={scanId} />
				<TextField
					label={t.code}
					hint={t.codeHint}
					name="code"
					required
					maxLength={1100}
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					autoFocus
					defaultValue={judged?.values.code}
				/>
				<QuantityField label={t.qty} name="qty" min={1} max={99} defaultValue={judged?.values.qty ?? 1} />
				<Button size="l">{t.letIn}</Button>
			</Form>
			<p className="mt-6">
				<a href="/gate" className="font-semibold text-hill underline">
					{atGate.gateApp}
				</a>{' '}
				<span className="text-soft">{atGate.gateAppLead}</span>
			</p>
			<RecentEntries entries={recent} minutes={minutes} />
		</div>
	)
}
