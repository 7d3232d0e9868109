import type { ReactNode } from 'react'

export type NoticeTone = 'info' | 'success' | 'warn' | 'error'

const LOOK: Record<NoticeTone, { box: string; sign: string }> = {
	info: { box: 'border-sea bg-sea-soft', sign: 'ⓘ' },
	success: { box: 'border-hill bg-hill-soft', sign: '✓' },
	warn: { box: 'border-tea bg-tea-soft', sign: '!' },
	error: { box: 'border-danger bg-danger-soft', sign: '✕' },
}

/** Something the visitor should know now. Errors and warnings are read out at once. */
export function Notice({
	tone = 'info',
	title,
	children,
	className = '',
}: {
	tone?: NoticeTone
	title?: ReactNode
	children?: ReactNode
	className?: string
}) {
	const { box, sign } = LOOK[tone]
	const role = tone === 'error' || tone === 'warn' ? 'alert' : 'status'
	return (
		<div role={role} className={`flex gap-3 rounded-card border-s-4 px-4 py-3 ${box} ${className}`}>
			<span aria-hidden="true" className="font-bold">
				{sign}
			</span>
			<div className="min-w-0 flex-1">
				{title ? <p className="font-semibold">{title}</p> : null}
				{children}
			</div>
		</div>
	)
}
