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
		<div role={role} className={`flex gap-near rounded-card border-s-4 px-sheet py-near ${box} ${className}`}>
			<span aria-hidden="true" className="w-4 flex-none text-center font-bold">
				{sign}
			</span>
			<div className="min-w-0 flex-1">
				{title ? <p className="font-strong">{title}</p> : null}
				{children}
			</div>
		</div>
	)
}
