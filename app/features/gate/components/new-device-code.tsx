import { gateOfficeText } from '#app/features/gate/gate-office-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** The code that makes a phone the device, shown this once, in two parts of five that can be read out. */
export function NewDeviceCode({ name, code, minutes }: { name: string; code: string; minutes: number }) {
	const t = useText(gateOfficeText)
	return (
		<div role="status" className="mb-6 rounded-card border border-line bg-hill-soft p-5">
			<p className="font-semibold">
				{name} · {t.code}
			</p>
			<p className="font-display text-3xl font-bold tabular-nums" data-enrolment-code={code}>
				{code.slice(0, 5)} {code.slice(5)}
			</p>
			<p className="mt-1">{t.codeLead(minutes)}</p>
			<p className="mt-2">
				<a href="/gate" className="font-semibold text-hill underline">
					{t.openGate}
				</a>
			</p>
		</div>
	)
}
