import { settlementText } from '#app/features/settlement/settlement-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface BankAccountView {
	holder: string
	bank: string
	numberEnd: string
	blockedReason: string | null
}

/** Where a seller is paid, masked, and the form that changes it. */
export function BankAccount({
	account,
	mayChange,
	isUsed,
	answer,
}: {
	account: BankAccountView | null
	mayChange: boolean
	/** The seller is paid to it. */
	isUsed: boolean
	answer: { saved?: boolean; faults?: Record<string, string>; values?: Record<string, string> } | undefined
}) {
	const t = useText(settlementText)
	const fault = (name: string) => t.faults[answer?.faults?.[name] ?? ''] ?? null
	const value = (name: 'holder' | 'bank') => answer?.values?.[name] ?? account?.[name] ?? ''
	return (
		<div className="grid max-w-xl gap-4">
			{answer?.saved ? <Notice tone="success">{t.saved}</Notice> : null}
			{account?.blockedReason ? <Notice tone="error">{t.blocked(account.blockedReason)}</Notice> : null}
			{account ? (
				<p>
					{account.holder} · {account.bank} · {t.numberEnd(account.numberEnd)}
				</p>
			) : isUsed ? (
				<Notice tone="warn">{t.noBank}</Notice>
			) : null}
			{mayChange ? (
				<form method="post" className="grid gap-3">
					<input type="hidden" name="deed" value="bank" />
					<TextField label={t.holder} name="holder" defaultValue={value('holder')} error={fault('holder')} required />
					<TextField label={t.bankName} name="bank" defaultValue={value('bank')} error={fault('bank')} required />
					<TextField
						label={t.number}
						name="number"
						inputMode="numeric"
						autoComplete="off"
						hint={t.numberHint}
						error={fault('number')}
						required
					/>
					<div>
						<Button>{t.save}</Button>
					</div>
				</form>
			) : (
				<p className="text-soft">{t.onlyOwners}</p>
			)}
		</div>
	)
}
