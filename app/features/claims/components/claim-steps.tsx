import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ClaimView } from '#app/domain/claims/claim-view.ts'
import { claimsText } from '#app/features/claims/claims-text.ts'
import { giftClaimText } from '#app/features/claims/gift-claim-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

function Step({ claim, title, children }: { claim: ClaimView; title?: string; children: ReactNode }) {
	return (
		<Card>
			{title ? <h2 className="mb-3 text-xl">{title}</h2> : null}
			<Form method="post" className="grid gap-3">
				<input type="hidden" name="claim" value={claim.id} />
				{children}
			</Form>
		</Card>
	)
}

function Amount({ claim }: { claim: ClaimView }) {
	const t = useText(claimsText)
	const format = useFormats()
	const asked = Math.min(claim.askedMinor, claim.mostMinor)
	return (
		<TextField
			name="amount"
			label={t.amount}
			hint={t.amountHint(format.money(claim.mostMinor, claim.currency))}
			inputMode="decimal"
			defaultValue={(asked / 100).toFixed(2)}
			className="max-w-60"
		/>
	)
}

/** What is said to a claim's other side, which of a gift is two: its giver, and whoever received it. */
function Words({ claim, label }: { claim: ClaimView; label: string }) {
	const t = useText(giftClaimText)
	const hint = claim.isByReceiver ? t.readByBoth : undefined
	return <TextAreaField name="words" label={label} {...(hint && { hint })} rows={3} maxLength={2000} />
}

/** What the buyer can do with a claim now. */
export function BuyerSteps({ claim, isAppealable }: { claim: ClaimView; isAppealable: boolean }) {
	const t = useText(claimsText)
	const mayWithdraw = ['OPEN', 'APPROVED', 'ESCALATED'].includes(claim.state)
	return (
		<>
			{claim.state === 'APPROVED' ? (
				<Step claim={claim} title={t.sendBack}>
					<p className="text-sm text-soft">{t.sendBackHint}</p>
					<div className="grid gap-3 sm:grid-cols-2">
						<TextField name="carrier" label={t.carrier} required maxLength={60} />
						<TextField name="number" label={t.carrierNumber} required maxLength={60} />
					</div>
					<Button name="does" value="send-back" className="justify-self-start">
						{t.sendBack}
					</Button>
				</Step>
			) : null}
			{claim.state === 'REFUSED' && isAppealable ? (
				<Step claim={claim}>
					<p className="text-soft">{t.appealHint}</p>
					<Button name="does" value="appeal" className="justify-self-start">
						{t.appeal}
					</Button>
				</Step>
			) : null}
			{mayWithdraw ? (
				<Form method="post">
					<Button name="does" value="withdraw" tone="quiet" size="s">
						{t.withdraw}
					</Button>
				</Form>
			) : null}
		</>
	)
}

/** What the seller can do with a claim now. */
export function SellerSteps({ claim }: { claim: ClaimView }) {
	const t = useText(claimsText)
	if (claim.state === 'SENT_BACK')
		return (
			<Step claim={claim}>
				<Button name="does" value="receive" className="justify-self-start">
					{t.receive}
				</Button>
			</Step>
		)
	const isAsked = claim.state === 'OPEN' && claim.kind === 'RETURN'
	if (claim.state !== 'OPEN' && claim.state !== 'RECEIVED') return null
	return (
		<Step claim={claim} title={t.answerTitle}>
			{isAsked ? <p className="text-sm text-soft">{t.approveHint}</p> : <Amount claim={claim} />}
			<Words claim={claim} label={t.refuseWords} />
			<div className="flex flex-wrap gap-3">
				<Button name="does" value={isAsked ? 'approve' : 'accept'}>
					{isAsked ? t.approve : t.accept}
				</Button>
				<Button name="does" value="refuse" tone="danger">
					{t.refuse}
				</Button>
			</div>
		</Step>
	)
}

/** What the region's administrator decides. */
export function AdministratorSteps({ claim }: { claim: ClaimView }) {
	const t = useText(claimsText)
	const goesBackFirst = claim.kind === 'RETURN' && claim.carrierNumber === null
	return (
		<Step claim={claim} title={t.decideTitle}>
			{goesBackFirst ? <p className="text-sm text-soft">{t.approveHint}</p> : <Amount claim={claim} />}
			<Words claim={claim} label={t.decision} />
			<div className="flex flex-wrap gap-3">
				<Button name="does" value="uphold">
					{goesBackFirst ? t.upholdReturn : t.uphold}
				</Button>
				<Button name="does" value="dismiss" tone="danger">
					{t.dismiss}
				</Button>
			</div>
		</Step>
	)
}
