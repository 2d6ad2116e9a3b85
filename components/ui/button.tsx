import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { Slot } from 'radix-ui';
import { type ComponentProps, isValidElement, type MouseEvent, type ReactNode } from 'react';
import { useReadOnlyReason } from '../past/use-read-only-reason';
import { cn } from './cn';
import { Tooltip } from './tooltip';

export const buttonClasses = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors aria-disabled:cursor-not-allowed aria-disabled:opacity-55 disabled:cursor-not-allowed disabled:opacity-55 [&>svg]:size-3.5',
  {
    variants: {
      variant: {
        default: 'border-line bg-raised hover:bg-hover',
        primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
        ghost: 'border-transparent bg-transparent hover:bg-hover',
        danger: 'border-transparent bg-danger text-on-danger hover:opacity-90',
      },
      size: { sm: 'h-7 px-2 text-xs', md: 'h-8 px-3 text-sm', icon: 'size-7 p-0', 'icon-md': 'size-8 p-0' },
    },
    defaultVariants: { variant: 'default', size: 'md' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonClasses> {
  /** Renders the only child (a Link) with the button's looks. */
  asChild?: boolean;
  loading?: boolean;
  /** Why it cannot be pressed now: the button stays focusable, is announced as disabled and shows this sentence. */
  disabledReason?: string | null | undefined;
  icon?: ReactNode;
  /** Does it change the pool? Then it cannot be pressed in the past. Primary and dangerous buttons do unless they say otherwise; links do when they say so. */
  writes?: boolean;
}

export function Button(props: ButtonProps) {
  const { variant, size, asChild, loading, icon, writes, className, children, onClick, disabledReason: given, ...rest } = props;
  const classes = cn(buttonClasses({ variant, size }), className);
  const inThePast = useReadOnlyReason();
  const isWrite = writes ?? (!asChild && (variant === 'primary' || variant === 'danger'));
  const disabledReason = isWrite && inThePast ? inThePast : given;
  if (asChild && disabledReason && isValidElement<{ children?: ReactNode }>(children))
    return (
      <Button variant={variant} size={size} className={className} disabledReason={disabledReason} writes={false}>
        {children.props.children}
      </Button>
    );
  if (asChild) {
    return (
      <Slot.Root className={classes} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  const blocked = Boolean(disabledReason) || loading;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (!blocked) return onClick?.(event);
    event.preventDefault();
  };
  const button = (
    <button
      type="button"
      className={classes}
      aria-disabled={blocked || undefined}
      aria-busy={loading || undefined}
      onClick={press}
      {...rest}
    >
      {loading ? <LoaderCircle className="animate-spin" aria-hidden /> : icon}
      {children}
    </button>
  );
  return disabledReason ? <Tooltip content={disabledReason}>{button}</Tooltip> : button;
}
