import { type FormEvent, useState } from 'react'
import { gateText } from '#app/features/gate/gate-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface EnrolProps {
	isDropped: boolean
	onCode: (code: string) => Promise<'unknown-code' | 'offline' | null>
}

/** Makes this phone a device of a site. */
export function EnrolScreen({ isDropped, onCode }: EnrolProps) {
	const t = useText(gateText)
	const [fault, setFault] = useState<'unknown-code' | 'offline' | null>(null)
	const [isBusy, setBusy] = useState(false)
	const submit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		const code = String(new FormData(event.currentTarget).get('code') ?? '')
		setBusy(true)
		setFault(await onCode(code))
		setBusy(false)
	}
	return (
		<form onSubmit={(event) => void submit(event)} className="gate-panel">
			{isDropped ? (
				<p role="alert" className="gate-warn">
					{t.dropped}
				</p>
			) : null}
			<h2>{t.enrolTitle}</h2>
			<p className="gate-lead">{t.enrolLead}</p>
			<label className="gate-label">
				{t.enrolCode}
				<input
					name="code"
					required
					maxLength={20}
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					className="gate-code"
				/>
			</label>
			{fault ? (
				<p role="alert" className="gate-warn">
					{t.enrolFaults[fault]}
				</p>
			) : null}
			<Button size="l" wide disabled={isBusy}>
				{isBusy ? t.enrolling : t.enrol}
			</Button>
			<p>
				<a href="/seller/check-in/devices" className="font-semibold text-hill underline">
					{t.howTo}
				</a>
			</p>
		</form>
	)
}
