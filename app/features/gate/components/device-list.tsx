import { Form } from '@remix-run/react'
import { gateOfficeText } from '#app/features/gate/gate-office-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface ShownGateDevice {
	id: number
	name: string
	codeUntil: Date | null
	enrolledAt: Date | null
	revokedAt: Date | null
	seenAt: Date | null
	cleanAt: Date | null
	waiting: number
	clockOffsetMs: number
}

const MINUTE_MS = 60_000
const CLOCK_SLACK_MIN = 2

function stateOf(device: ShownGateDevice, now: Date): 'waiting' | 'over' | 'inUse' | 'revoked' {
	if (device.revokedAt) return 'revoked'
	if (device.enrolledAt) return 'inUse'
	return device.codeUntil && device.codeUntil >= now ? 'waiting' : 'over'
}

function Facts({ device }: { device: ShownGateDevice }) {
	const t = useText(gateOfficeText)
	const format = useFormats()
	const off = Math.round(Math.abs(device.clockOffsetMs) / MINUTE_MS)
	if (!device.seenAt || !device.cleanAt) return null
	return (
		<p className="text-sm text-soft">
			{t.seen} {format.dateTime(device.seenAt)} · {t.clean} {format.dateTime(device.cleanAt)} ·{' '}
			{t.unsent(device.waiting)}
			{off >= CLOCK_SLACK_MIN ? ` · ${t.clockOff(off)}` : ''}
		</p>
	)
}

/** The devices of a site, each with what it last said. */
export function DeviceList({
	devices,
	mayKeep,
	now,
}: {
	devices: readonly ShownGateDevice[]
	mayKeep: boolean
	now: Date
}) {
	const t = useText(gateOfficeText)
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{devices.map((device) => {
					const state = stateOf(device, now)
					return (
						<li key={device.id} className="grid gap-2 px-4 py-3">
							<p className="flex flex-wrap items-center gap-2 font-semibold">
								{device.name}
								<Badge tone={state === 'inUse' ? 'hill' : 'neutral'}>{t.states[state]}</Badge>
							</p>
							<Facts device={device} />
							{mayKeep && state !== 'revoked' ? (
								<details>
									<summary className="inline-flex min-h-11 items-center text-sm text-danger underline">
										{t.revoke}
									</summary>
									<Form method="post" className="grid gap-2">
										<p className="text-sm">{t.revokeLead}</p>
										<input type="hidden" name="deed" value="revoke" />
										<input type="hidden" name="device" value={device.id} />
										<div>
											<Button tone="danger">{t.revoke}</Button>
										</div>
									</Form>
								</details>
							) : null}
						</li>
					)
				})}
			</ul>
		</Card>
	)
}
