import { accountStanding, wordsForWanted, type AccountStanding } from '#app/domain/settlement/account-standing.ts'
import { connectText } from '#app/features/settlement/connect-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface ConnectedAccountView {
	providerId: string | null
	transfers: 'active' | 'pending' | 'inactive'
	isSubmitted: boolean
	due: string[]
	disabledReason: string | null
}

const TONES: Record<AccountStanding, Tone> = {
	none: 'neutral',
	begun: 'persimmon',
	asked: 'persimmon',
	checked: 'sea',
	active: 'hill',
	stopped: 'danger',
}

const isAsked = (standing: AccountStanding) => standing === 'begun' || standing === 'asked' || standing === 'checked'

/** What the provider still asks for, each thing once. */
function Wanted({ due }: { due: readonly string[] }) {
	const t = useText(connectText)
	const words = [...new Set(due.map((name) => wordsForWanted(name, t.wanted) ?? t.otherWanted(name)))]
	if (words.length === 0) return null
	return (
		<div>
			<p className="font-semibold">{t.asked}</p>
			<ul className="list-disc ps-5">
				{words.map((it) => (
					<li key={it}>{it}</li>
				))}
			</ul>
		</div>
	)
}

/** The way to the provider's pages, for those who may go it. */
function GoOn({ standing, isGone, mayChange }: { standing: AccountStanding; isGone: boolean; mayChange: boolean }) {
	const t = useText(connectText)
	if (!mayChange) return <p className="text-sm">{t.onlyOwners}</p>
	const label = standing === 'none' || isGone ? t.begin : standing === 'active' ? t.change : t.goOn
	return (
		<form method="post">
			<input type="hidden" name="deed" value="connect" />
			<Button tone={standing === 'active' ? 'quiet' : 'primary'}>{label}</Button>
		</form>
	)
}

/** How a seller's account at the provider stands, and the way to its pages. */
export function ConnectedAccount({
	account,
	isChosen,
	mayChange,
	isOutOfReach,
}: {
	account: ConnectedAccountView | null
	isChosen: boolean
	mayChange: boolean
	isOutOfReach: boolean
}) {
	const t = useText(connectText)
	const standing = accountStanding(account)
	return (
		<div className="grid max-w-xl gap-3">
			{isOutOfReach ? <Notice tone="error">{t.outOfReach}</Notice> : null}
			<p>
				<Badge tone={TONES[standing]}>{t.standings[standing]}</Badge>
				{account?.providerId ? <code className="ms-2 break-all text-sm">{account.providerId}</code> : null}
			</p>
			<p className="text-sm text-soft">{t.says[standing]}</p>
			{isAsked(standing) && account ? <Wanted due={account.due} /> : null}
			{standing === 'active' && !isChosen ? <p className="text-sm">{t.notChosen}</p> : null}
			<GoOn standing={standing} isGone={account?.disabledReason === 'deauthorized'} mayChange={mayChange} />
		</div>
	)
}
