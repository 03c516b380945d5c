// @baton/look: how Baton looks. Tokens and base styles are in `@baton/look/styles.css`, fonts in `@baton/look/fonts`.
import './styles.css';

export { BatonGlyph, type BatonGlyphProps } from './brand/baton-glyph';
export { BatonMark } from './brand/baton-mark';
export { Button, type ButtonProps, type ButtonVariant } from './button/button';
export { IconButton, type IconButtonProps } from './button/icon-button';
export { Checkbox, type CheckboxProps } from './choice/checkbox';
export { type RadioCard, RadioCards, type RadioCardsProps } from './choice/radio-cards';
export { type Segment, SegmentedControl, type SegmentedControlProps } from './choice/segmented-control';
export { Switch, type SwitchProps } from './choice/switch';
export { type TabItem, Tabs, type TabsProps } from './choice/tabs';
export { classes } from './class-names';
export { BudgetRing, type BudgetRingProps, type BudgetTone, toneOfShare } from './deadline/budget-ring';
export { type BarMark, DeadlineBar, type DeadlineBarProps } from './deadline/deadline-bar';
export { DueText, type DueTextProps } from './deadline/due-text';
export { Dialog, type DialogProps } from './dialog/dialog';
export { BONES_AFTER_IN, Bones, type BonesProps } from './feedback/bones';
export { EmptyState, type EmptyStateProps } from './feedback/empty-state';
export { ErrorState, type ErrorStateProps } from './feedback/error-state';
export { Kbd } from './feedback/kbd';
export { Note, type NoteProps } from './feedback/note';
export { Progress, type ProgressProps } from './feedback/progress';
export { Tip, type TipProps } from './feedback/tip';
export { TOAST_IN, type ToastMessage, Toasts, toast } from './feedback/toasts';
export { ComboBox, type ComboBoxProps } from './field/combo-box';
export type { FieldText } from './field/field-frame';
export { NumberField, type NumberFieldProps } from './field/number-field';
export { Select, type SelectOption, type SelectProps } from './field/select';
export { TextArea, type TextAreaProps } from './field/text-area';
export { TextField, type TextFieldProps } from './field/text-field';
export { download } from './files/download';
export { useFocusHere } from './focus/use-focus-here';
export { useKeptFocus } from './focus/use-kept-focus';
export { flippedIcons, Icon, type IconName, type IconProps } from './icon/icon';
export { iconShapes } from './icon/icon-shapes';
export { Ground } from './locale/ground';
export {
  LocaleProvider,
  type LocaleProviderProps,
  useDirection,
  useFormat,
  useLocale,
  useWords,
} from './locale/locale-provider';
export { useOneReact } from './locale/use-one-react';
export { Menu, type MenuProps } from './menu/menu';
export { MenuItem, type MenuItemProps } from './menu/menu-item';
export { MenuSeparator } from './menu/menu-separator';
export { Popover, type PopoverProps } from './menu/popover';
export { Avatar, type AvatarProps } from './person/avatar';
export { AvatarStack, type AvatarStackProps } from './person/avatar-stack';
export { hueOf, initialsOf } from './person/initials';
export { PersonName } from './person/person-name';
export { Timeline, type TimelineEntry } from './person/timeline';
export { Badge, type BadgeProps } from './status/badge';
export { Chip, type ChipProps, type Tone } from './status/chip';
export { StatusChip, type StatusChipProps, type StatusName, statusLooks } from './status/status-chip';
export { Card, type CardProps } from './surface/card';
export { type Fact, FactList } from './surface/fact-list';
export { Table, type TableColumn, type TableProps } from './table/table';
export { applyTheme, storedTheme, storeTheme, type Theme } from './theme/theme';
export { useTheme } from './theme/use-theme';
